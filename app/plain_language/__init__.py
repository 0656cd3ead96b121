"""The language of the guide: sentences in, findings and figures out."""
