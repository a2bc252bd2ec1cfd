"""Addresses of help."""

from django.urls import path

from rooftree.support.knowledge.web import help_views, search_views
from rooftree.support.knowledge.web.people import urls as people_urls

urlpatterns = [
    path("", help_views.guides, name="knowledge.guides"),
    *people_urls.urlpatterns,
    path("search/", search_views.search, name="knowledge.search"),
    path("<str:key>/", help_views.help_page, name="help"),
]
