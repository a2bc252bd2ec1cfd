"""Addresses of help."""

from django.urls import path

from rooftree.support.knowledge.web import help_views, search_views
from rooftree.support.knowledge.web.articles import urls as article_urls
from rooftree.support.knowledge.web.loop import urls as loop_urls
from rooftree.support.knowledge.web.people import urls as people_urls
from rooftree.support.knowledge.web.search import urls as search_urls

urlpatterns = [
    *article_urls.urlpatterns,
    *people_urls.urlpatterns,
    *loop_urls.urlpatterns,
    *search_urls.urlpatterns,
    path("search/", search_views.search, name="knowledge.search"),
    path("<str:key>/", help_views.help_page, name="help"),
]
