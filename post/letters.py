"""What the messages say. Each may use three things and no more: the reference, the link and the hub's telephone.

An e-mail is a knock on the door. It never names a child, a family, a place or a worry (security.md 5.1).
"""

from dataclasses import dataclass

VARIABLES = frozenset({"reference", "link", "phone"})
SIGN_OFF = "\n\nIf a child is in danger now, ring 999. The hub is on {phone}. Nobody reads replies to this address."
TASK = "You have a task, reference {reference}. Sign in to read it:\n{link}"

# kind: (subject, text)
LETTERS = {
    "contact.received": (
        "We have received what you sent, reference {reference}",
        "We have received what you sent. Quote {reference} if you ring or write.\n{link}",
    ),
    "form.arrived": (
        "We have received what you wrote, reference {reference}",
        "We have received the form you wrote. Quote {reference} if you ring or write.\n{link}",
    ),
    "form.kept": (
        "The code for the form you began",
        "You asked to come back to a form. It has not been sent to us. Go on with it within 72 hours; the code is the"
        " last part of this link:\n{link}",
    ),
    "form.refused": (
        "About the form you sent, reference {reference}",
        "We have read the form with reference {reference} and do not take it on here. Ring the hub and quote it: we"
        " say why, and who can help.\n{link}",
    ),
    "form.unopened": ("A form about a child who is not safe tonight waits unread, reference {reference}", TASK),
    "contact.feedback": (
        "There is an answer to what you sent, reference {reference}",
        "There is an answer about reference {reference}. Sign in, or ring the hub and quote it:\n{link}",
    ),
    "contact.routed": ("A child on your caseload has a new contact, reference {reference}", TASK),
    "request.sent": ("A request for your desk, reference {reference}", TASK),
    "request.chased": ("Still waiting for your desk, reference {reference}", TASK),
    "request.answered": ("An answer has come, reference {reference}", TASK),
    "request.lapsed": ("A request was not answered, reference {reference}", TASK),
    "contact.unowned": ("A RED contact has nobody working on it, reference {reference}", TASK),
    "contact.unseen": ("A contact waits for you as keeper of a list, reference {reference}", TASK),
    "access.review": ("An access review waits for you", TASK),
    "access.ends_soon": ("Something about your account ends soon", TASK),
    "access.opened_again": ("Somebody on duty opened a record, reference {reference}, before an earlier review", TASK),
    "request.withdrawn": (
        "Do not open request {reference}",
        "Request {reference} was sent to you by mistake. Do not read it, copy it or pass it on; delete anything you "
        "kept. Ring the hub and say that you have:\n{link}",
    ),
    "request.news": ("New information has come, reference {reference}", TASK),
    "request.disagreed": ("An agency disagrees, reference {reference}", TASK),
    "request.replied": ("There is an answer to your disagreement, reference {reference}", TASK),
    "request.outcome": ("What came of your answer, reference {reference}", TASK),
    "request.recalled": ("Something we told you was wrong, reference {reference}", TASK),
    "request.consent_back": (
        "Do nothing further with what we sent, reference {reference}",
        "Somebody took back the consent on which something was sent to you, reference {reference}. What you did before "
        "stays lawful. Do nothing further with it, and sign in if you have a question:\n{link}",
    ),
    "recall.acknowledged": ("A recall was acknowledged, reference {reference}", TASK),
    "request.leave_asked": ("May something be passed on? Reference {reference}", TASK),
    "request.leave_answered": ("The agency answered whether it may be passed on, reference {reference}", TASK),
    "access.opened": ("A record was opened with a reason, reference {reference}", TASK),
    "signin.copied": (
        "You were signed out: your session turned up in another browser",
        "If you did not move to another browser, somebody copied your session. Sign in again and ring your "
        "administrator:\n{link}",
    ),
    "signin.changed": (
        "How you sign in was changed",
        "A passkey, an app, recovery codes or your password was added, changed or removed. If it was not you, end your "
        "other sessions and ring your administrator:\n{link}",
    ),
    "signin.tried": (
        "Somebody tried to sign in as you",
        "Five wrong passwords were tried at your address. Your passkey still works. If it was not you, ring your "
        "administrator:\n{link}",
    ),
    "signin.let_in": ("A colleague was let in for one shift without their factor", TASK),
    "signin.reset_asked": ("You are asked to agree that a lost sign-in is replaced", TASK),
    "trail.faulty": ("The trail does not hold: keep everything as it is and ring whoever runs the service", TASK),
    "trail.sealed": (
        "Checkpoint {reference} of the trail",
        "Keep this message. The trail was sealed with checkpoint {reference}; with it the verifier can tell whether"
        " anything before was changed.\n{link}",
    ),
    "signin.invited": (
        "You are invited to sign in to Front Door",
        "You are invited to sign in to Front Door. The link works once and for 72 hours:\n{link}",
    ),
}
ANYTHING_ELSE = ("You have a task, reference {reference}", TASK)


@dataclass(frozen=True)
class Letter:
    """One message as it is sent."""

    subject: str
    text: str


def letter(kind: str, *, reference: str, link: str, phone: str, words: tuple[str, str] | None = None) -> Letter:
    """The message of this kind. A kind without words of its own is "you have a task".

    words: (subject, text) as the office set them; without, the first edition's.
    """
    subject, text = words or LETTERS.get(kind, ANYTHING_ELSE)
    known = {"reference": reference or "given when you sign in", "link": link, "phone": phone}
    return Letter(subject.format(**known), (text + SIGN_OFF).format(**known))
