"""Every address of the product: one line a module, which owns what stands behind it."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("rooftree.platform.access.web.urls")),
]
