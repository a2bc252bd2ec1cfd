"""Addresses of help."""

from django.urls import path

from rooftree.support.knowledge.web import help_views

urlpatterns = [
    path("", help_views.guides, name="knowledge.guides"),
    path("<str:key>/", help_views.help_page, name="help"),
]
