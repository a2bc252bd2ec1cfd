"""What people say for the same thing when they ask a desk, whatever the desk is for.

The first of a line is the name it goes by; a phrase belongs to the first line that holds it. What a
service calls its own things (DD, UC, void) comes from the synonyms that its staff keep.
"""

_DONE = """
change, alter, amend, update, edit, modify, adjust, revise, different, reword, rewrite, correct
cancel, stop, end, terminate, deactivate, switch off, turn off, get rid of, give up, close, pull out of, opt out, no longer want
remove, delete, take off, take away, take them off, take it off, erase, wipe
undo, reverse, revert, reversion, reinstate, restore, reopen, bring back, put back, by mistake, by accident, in error, revoke, reactivate, wrongly ended
create, add, set up, setup, start, open, new, begin, establish, make, sign up, raise, register
record, log, write down, make a note, enter, put on the system, keep track
send out, send, issue, mail out, generate, produce, post out
find, locate, location, look up, track, whereabouts, nearest, closest, near me, nearby
obtain, get, acquire, order, request, apply, ask for, apply for, sign up for, purchase one
book, reserve, arrange a, schedule, make an appointment, put in for
join, enrol, opt in, become a member
replace, replacement, renew, renewal
work out, calculate, determine, count, base on, come up with, figure out
move, transfer, send money, wire, send funds, bank transfer
access, permission, no access, rights, not allowed to open, blocked from, let me into
merge, combine, duplicate, twice, same person, two records, double, two entries, joined
attach, upload, scan, attachment
export, excel, spreadsheet, csv, xls, download
print, printer, printing
hand over, reassign, pass on
hold, on hold, pause, suspend, freeze, put off
confirm, verify, verification, prove, proof
activate, activation, enable, start using, switch on
unlock, locked, lockout, locked out, lock out
reset, recover
contact, speak to, talk to, get in touch, ring, call, phone someone, who do i phone, who should i tell
"""
_WRONG = """
not work, fail, failure, broken, break, error, fault, faulty, not go through, not gone through, unsuccessful, nothing happens, out of order, dead, not open, unable, can not get, will not let, not let, not possible, not connect, keeps dropping, not start, not recognise my, will not print
wrong, incorrect, not correct, not right, not match, inaccurate, not add up, too low, too high, mistake, short by, too little
refuse, decline, deny, reject, turn down, not accept, not allow, block, disallow, not permit, bounce, return unpaid
missing, not arrive, not show, not receive, not appear, not come, not deliver, not get, not gotten, not got, not there, not here, not see, disappear, vanish, gone, still wait, waiting for, wait on, await, never arrived, never received, never got, nothing on, not update, not change, not reflect, delay, not yet, not available, lost, not turn up, can not find, where is my, nothing has come, not been paid
slow, slowly, crawl, take ages, lag, sluggish, freezing, hang, take forever, run slow
down, offline, outage, can not be reached, nothing loads, can not get on, unavailable
stolen, steal, theft, thief, stole, rob
fraud, fraudulent, unauthorised, unauthorized, someone else, not recognise, not recognize, suspicious, hack, compromise, not make, not mine, without permission, without my permission, strange, did not do, somebody else, not perform, weird, odd, not remember, not familiar
pending, in progress, still process, not complete, outstanding, not done
forget, forgot, forgotten
expire, out of date, no longer valid, run out
full, quota, over its limit, out of space
overcharge, charged too much, charged more, charged extra, extra charge, extra fee, charged twice, overpaid, too much
"""
_ASKED = """
how long, when will, how soon, how many days, time frame, timeframe, how much time, when can i expect, how quickly, when does, when do, when is, what date, which week
how much, cost, fee, price, charge, expense, surcharge, have to pay, must i pay, additional cost
how many, limit, maximum, cap, restriction, at most, the most, multiple, several, more than one
eligible, qualify, entitle, entitlement, who can
refund, money back, reimburse, repay, pay back, give back, get back, claim back
"""
_THINGS = """
money, fund, funds, pound, amount
card, credit card, debit card, bank card
app, mobile app, website
arrive, arrival, deliver, delivery, shipping, turn up
colleague, staff, employee, officer, member of staff, team member, co-worker
leaver, has left, who left, leaving, ex-colleague, ex-employee, former colleague
starter, new starter, new start, new colleague, starting, joining, new member of staff, new employee
login, log in, sign in, log on, user account
password, passcode
pin, pin number
phone, mobile, handset, telephone, cell, smartphone
authenticator, second factor, two factor, mfa, 2fa, verification code, security code, sign-in code, codes
letter, correspondence, mailing
email, e-mail
sms, text message, bulk text, texting, text all, by text
template, standard letter, wording
mailbox, inbox, outlook
laptop, computer, pc, machine, notebook
monitor, second screen, extra screen, second monitor, display
wifi, wi-fi, wireless
vpn, remote connection, remote access, from home
badge, building pass, id badge, swipe card, staff pass, pass
payslip, pay slip, wage slip
leave, holiday, annual leave, time off, day off, days off, vacation, on leave
sick, ill, unwell, not well, off sick
sick note, fit note, sick line, medical certificate, line from the doctor
expenses, mileage, travel costs, train fare
salary, wage, payday, earnings, pay packet
training, course
parking, car park, parking space, parking permit, parking bay
part time, flexible working, reduce my hours, fewer hours
maternity, paternity, pregnant, having a baby, parental leave
address, move house
surname, last name, family name, name change, married
identity, id card, passport, proof of identity
die, dead, deceased, death, pass away
recipient, receiver, beneficiary, payee
abroad, overseas, foreign, international, another country, out of the country, outside the country
deposit, pay in, paid in cash
cheque, check deposit
statement, print out of
document, file, pdf, photo, picture
task, reminder, diary, to do
appointment, visit, inspection
report, figures, totals, statistics, stats, numbers
arrangement, payment plan, repayment plan, instalment, pay off
notice, notify, notification
date, day
bill, invoice
noise, noisy, neighbour dispute, antisocial, anti-social, asb
flag, marker, warning
exchange, swap, convert, conversion
child, son, daughter, kid
job, works order
heating, boiler, radiator, hot water
leak, burst pipe, flood, water coming in
lift, elevator
alarm, detector, smoke alarm, beep, bleep, chirp
pet, dog, cat, puppy, animal
bin, refuse, rubbish, waste, recycling
"""
SAYINGS: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.strip() for phrase in line.split(","))
    for line in (_DONE + _WRONG + _ASKED + _THINGS).splitlines()
    if line.strip()
)
