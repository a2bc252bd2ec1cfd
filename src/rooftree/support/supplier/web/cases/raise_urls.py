"""Addresses of raising a case and of its priority."""

from django.urls import path

from rooftree.support.supplier.web.cases import priority_views, raise_views

urlpatterns = [
    path("new/", raise_views.raise_page, name="supplier.raise"),
    path("<int:case_number>/priority/", priority_views.priority, name="supplier.priority"),
]
