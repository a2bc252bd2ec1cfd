"""Addresses of the supplier module."""

from django.urls import path

from rooftree.support.supplier.web.cases.raise_urls import urlpatterns as raise_urls
from rooftree.support.supplier.web.cases.urls import urlpatterns as case_urls
from rooftree.support.supplier.web.ladder.ladder_views import ladder
from rooftree.support.supplier.web.licences.urls import urlpatterns as licence_urls
from rooftree.support.supplier.web.mail.urls import urlpatterns as mail_urls
from rooftree.support.supplier.web.portal.urls import urlpatterns as portal_urls
from rooftree.support.supplier.web.releases.urls import urlpatterns as release_urls
from rooftree.support.supplier.web.seat.people_urls import urlpatterns as people_urls
from rooftree.support.supplier.web.settings.urls import urlpatterns as settings_urls

urlpatterns = [
    *settings_urls,
    *licence_urls,
    *release_urls,
    *portal_urls,
    *raise_urls,
    *people_urls,
    *mail_urls,
    *case_urls,
    path("<int:case_number>/ladder/", ladder, name="supplier.ladder"),
]
