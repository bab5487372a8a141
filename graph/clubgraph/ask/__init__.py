"""Questions → answers with their evidence."""
