"""Addresses of the licence register."""

from django.urls import path

from rooftree.support.supplier.web.licences import licence_views

urlpatterns = [
    path("licences/", licence_views.licences, name="supplier.licences"),
    path("licences/add/", licence_views.add, name="supplier.licence_add"),
    path("licences/<int:licence_id>/", licence_views.licence, name="supplier.licence"),
    path("licences/<int:licence_id>/end/", licence_views.end, name="supplier.licence_end"),
]
