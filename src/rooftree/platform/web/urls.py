"""The addresses of web's own pages: home and keys."""

from django.urls import path

from rooftree.platform.web.home_views import home
from rooftree.platform.web.keys_views import keys

urlpatterns = [
    path("", home, name="home"),
    path("keys/", keys, name="web.keys"),
]
