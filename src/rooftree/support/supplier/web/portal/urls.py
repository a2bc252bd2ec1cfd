"""Addresses of the home page of level 3, and of what is kept about the portal."""

from django.urls import path

from rooftree.support.supplier.web.portal import home_views

urlpatterns = [
    path("", home_views.cases, name="supplier.cases"),
]
