"""Addresses of the supplier's settings, and of how clocks are counted."""

from django.urls import path

from rooftree.support.supplier.web.cases import explain_views
from rooftree.support.supplier.web.settings import settings_views, target_views

urlpatterns = [
    path("settings/", settings_views.settings, name="supplier.settings"),
    path("settings/supplier/", settings_views.details, name="supplier.details"),
    path("targets/", target_views.targets, name="supplier.targets"),
    path("<int:case_number>/clock/", explain_views.clock, name="supplier.clock"),
]
