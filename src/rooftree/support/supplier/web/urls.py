"""Addresses of the supplier module."""

from django.urls import path

from rooftree.support.supplier.web.cases.raise_urls import urlpatterns as raise_urls
from rooftree.support.supplier.web.cases.urls import urlpatterns as case_urls
from rooftree.support.supplier.web.ladder.ladder_views import ladder
from rooftree.support.supplier.web.licences.urls import urlpatterns as licence_urls
from rooftree.support.supplier.web.portal.urls import urlpatterns as portal_urls
from rooftree.support.supplier.web.seat.people_urls import urlpatterns as people_urls

urlpatterns = [
    *licence_urls,
    *portal_urls,
    *raise_urls,
    *people_urls,
    *case_urls,
    path("<int:case_number>/ladder/", ladder, name="supplier.ladder"),
]
