"""Who may work on supplier cases: where somebody works today, never a role."""

# Members of the team that owns level 3 today.
WORK_CASES = "supplier.work_cases"
# The supplier's own people, on cases that were raised to them.
USE_SEAT = "supplier.use_seat"
READ_PERSONAL_DATA = "supplier.read_personal_data"
