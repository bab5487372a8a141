"""Names in a language without capital letters, shown by given names, titles and club words."""
