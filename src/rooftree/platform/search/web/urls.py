"""The address of the header search."""

from django.urls import path

from rooftree.platform.search.web import find_views

urlpatterns = [path("", find_views.find, name="search.find")]
