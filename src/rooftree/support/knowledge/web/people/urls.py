"""Addresses of Super Users, what they are asked, and feedback."""

from django.urls import path

from rooftree.support.knowledge.web.people import (
    asked_again_views,
    feedback_views,
    picture_views,
    super_user_views,
)

urlpatterns = [
    path("super-users/", super_user_views.super_users, name="knowledge.super_users"),
    path("asked-again/", asked_again_views.asked_again, name="knowledge.asked_again"),
    path("asked-again/note/", asked_again_views.note, name="knowledge.note_asked_again"),
    path("asked-again/undo/", asked_again_views.undo, name="knowledge.undo_asked_again"),
    path(
        "shown/<slug:name>.<slug:digest>.webp",
        picture_views.shipped_picture,
        name="knowledge.shipped_picture",
    ),
    path("feedback/", feedback_views.feedback, name="knowledge.feedback"),
    path("feedback/all/", feedback_views.feedback_list, name="knowledge.feedback_list"),
    path("feedback/<int:feedback_id>/", feedback_views.feedback_one, name="knowledge.feedback_one"),
]
