"""Addresses of the home page of level 3, and of what is kept about the portal."""

from django.urls import path

from rooftree.support.supplier.web.portal import home_views, says_views, user_views

urlpatterns = [
    path("", home_views.cases, name="supplier.cases"),
    path("portal-users/", user_views.users, name="supplier.portal_users"),
    path("portal-users/add/", user_views.add, name="supplier.portal_user_add"),
    path("portal-users/<int:portal_user_id>/", user_views.user, name="supplier.portal_user"),
    path("<int:case_number>/portal-says/", says_views.says, name="supplier.portal_says"),
]
