SELECT kind AS node, one AS node, one_modality AS node, one_speaker AS node,
  other AS node, other_modality AS node, other_speaker AS node, claims FROM disagreement
ORDER BY kind, one, other, one_modality, other_modality
