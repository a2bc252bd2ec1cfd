"""Addresses of the supplier module."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
