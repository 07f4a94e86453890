"""Every action in the service, each a short sentence, because people read them."""

from enum import StrEnum


class Action(StrEnum):
    """What somebody may do. Each guards a route or an act; `access.roles` says who carries it."""

    # frontdoor
    OPEN_HUB = "open the hub's worklist"
    OPEN_MY_WORK = "open my own work"
    # people
    FIND_PERSON = "find a person"
    OPEN_PERSON = "open a person"
    OPEN_WITH_REASON = "open a person with a reason"
    REVIEW_OPENING = "review why a person was opened"
    CHANGE_PERSON = "change what is known of a person"
    RESTRICT_PERSON = "restrict a person to those on a list"
    DECLARE_LINK = "declare whom one is linked to"
    SEE_TO_TIE = "see to a colleague's link to a person"
    KEEP_LIST = "keep the list of a restricted person"
    # intake
    RECEIVE_CONTACT = "receive a contact"
    CONTINUE_DRAFT = "go on with a contact half taken"
    OPEN_CONTACT = "open a contact"
    OPEN_CHILD = "open a child's page in a contact"
    ADD_TO_CONTACT = "add to a contact"
    TAKE_CONTACT = "take a contact to work on"
    SCREEN_CONTACT = "screen a contact"
    RATE_CONTACT = "rate a contact"
    PROPOSE_DECISION = "propose a decision on a child's contact"
    DECIDE_CONTACT = "decide on a child's contact"
    REVIEW_REPEAT = "review repeat contacts"
    OPEN_ENQUIRY = "open a multi-agency enquiry"
    DECIDE_ENQUIRY = "decide a multi-agency enquiry"
    PROTECT_NOW = "start immediate protection"
    CLOSE_CONTACT = "close a contact"
    SETTLE_MATCH = "say whether a contact is about somebody on a list"
    SEE_RECEIPT = "see that a contact of one's own was received"
    # sharing
    ASK_AGENCY = "ask an agency"
    SEE_AGREEMENTS = "see the sharing agreements"
    OPEN_AGREEMENT = "open a sharing agreement"
    KEEP_AGREEMENTS = "add a sharing agreement"
    RENEW_AGREEMENT = "renew or end a sharing agreement"
    REFUSE_TO_SHARE = "record that an agency is not told"
    SEE_SHARED = "see what went where"
    OPEN_REQUEST = "open a request to an agency"
    CHASE_REQUEST = "chase an agency"
    OVERRIDE_REQUEST = "go on without an agency's answer"
    OPEN_INBOX = "open the desk's inbox"
    ANSWER_REQUEST = "answer a request"
    # rights
    LOG_ASKED = "write down that somebody asks for their data"
    SEE_RIGHTS = "see the rights requests"
    SETTLE_ASKED = "take up what somebody asked"
    OPEN_RIGHTS = "open a rights request"
    WORK_RIGHTS = "work on a rights request"
    REVIEW_RIGHTS = "read what was found and decide what is left out"
    CHECK_RIGHTS = "check a pack a second time"
    DECIDE_RIGHTS = "decide and release a rights request"
    # console
    READ_TRAIL = "read the trail"
    MANAGE_MEMBERS = "manage who belongs where"
    INVITE_PEOPLE = "invite people to sign in"
    WATCH_MESSAGES = "watch the messages waiting to go"
    # incidents
    OPEN_INCIDENT = "open an incident"
    SEE_INCIDENT = "carry an incident on"
    DECIDE_INCIDENT = "decide about an incident"
    ADVISE_ON_INCIDENT = "advise on an incident"
    # documents made to be printed or sent
    TAKE_DOCUMENT = "take a document that was made"
    # everybody with an account
    OPEN_OWN_ACCOUNT = "open my own account"
