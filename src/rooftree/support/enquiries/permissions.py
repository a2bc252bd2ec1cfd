"""Who may work on enquiries: where somebody works today, never a role."""

ASK = "enquiries.ask"
WORK_DESK = "enquiries.work_desk"
WORK_SIGN_INS = "enquiries.work_sign_ins"
WORK_ENQUIRIES = "enquiries.work_enquiries"
READ_PERSONAL_DATA = "enquiries.read_personal_data"
KEEP_TARGETS = "enquiries.keep_targets"


def for_lane(lane: int) -> str:
    """Give the permission to work on one enquiry: lane 0 belongs to level 0's owner."""
    return WORK_SIGN_INS if lane == 0 else WORK_ENQUIRIES
