"""Addresses of the supplier module."""

from rooftree.support.supplier.web.cases.urls import urlpatterns as case_urls
from rooftree.support.supplier.web.ladder.ladder_views import ladder
from rooftree.support.supplier.web.licences.urls import urlpatterns as licence_urls

urlpatterns = [
    *licence_urls,
    *case_urls,
]
