"""The preview: the guide as readers will see it, while an editor writes it.

It stands around the service, which knows nothing of it: ``Gate`` passes requests on to the service
and adds a banner to each page, and ``views`` has pages of its own below ``/preview/``.
"""
