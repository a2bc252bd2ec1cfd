"""Addresses of sign-in, accounts, roles and the audit."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
