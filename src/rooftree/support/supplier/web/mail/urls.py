"""Addresses of mail with the supplier."""

from django.urls import path

from rooftree.support.supplier.web.mail import case_mail_views, hand_over_views, post_views

CASE = "<int:case_number>/"
POST = "post/<int:post_id>/"

urlpatterns = [
    path("post/", post_views.post_list, name="supplier.post"),
    path(POST, post_views.post_one, name="supplier.post_one"),
    path(f"{POST}enquiry/", post_views.make_enquiry, name="supplier.post_enquiry"),
    path(f"{POST}aside/", post_views.set_aside, name="supplier.post_aside"),
    path(f"{CASE}take-back/", case_mail_views.take_back, name="supplier.take_back"),
    path(f"{CASE}asks-nothing/", case_mail_views.nothing_asked, name="supplier.asks_nothing"),
    path(f"{CASE}person-wrote/", case_mail_views.by_person, name="supplier.person_wrote"),
    path(f"{CASE}paste/", case_mail_views.paste, name="supplier.paste"),
    path(f"{CASE}hand-over/", hand_over_views.hand_over_page, name="supplier.hand_over"),
    path(f"{CASE}in-portal/", hand_over_views.in_portal, name="supplier.logged_in_portal"),
    path(f"{CASE}reference/", hand_over_views.reference, name="supplier.reference"),
]
