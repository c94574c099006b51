"""Sessions, passwords, invitations and tokens."""

import re
import socket
import statistics
import threading
import time

from bench import Client, password

from . import attack, held, slow, statuses

DAY = 24 * 3600 * 1000


def is_in(client):
    """Whether somebody is signed in: 200 for the own sessions."""
    return client.call("GET", "/account")[0]


def with_cookie(field, value):
    return lambda path="/account", method="GET": field.stranger().call(method, path, headers={"Cookie": f"qamtu={value}"})[0]


@attack
def session_fixation(field):
    """A cookie is chosen before the sign-in: another one is given, and the chosen one opens nothing."""
    field.newcomer("fixed")
    for chosen in ["a" * 64, "x", field.cookie("fixed")]:
        status, _, headers = field.stranger().call(
            "POST", "/sign-in", form={"name": "fixed", "password": password("fixed")}, headers={"Cookie": f"qamtu={chosen}"})
        given = re.search(r"qamtu=(\w+)", headers["Set-Cookie"] or "").group(1)
        held(status == 303 and given != chosen, "the chosen cookie was kept")
        held(with_cookie(field, chosen)() != 200, "the chosen cookie is signed in")
    return "a new key each time"


@attack
def session_after_sign_out(field):
    """A cookie is kept from before the sign-out: it opens nothing afterwards."""
    client = field.newcomer("leaver")
    old = field.cookie("leaver")
    held(with_cookie(field, old)() == 200, "no session")
    client.call("POST", "/sign-out", form={"csrf": client.token})
    return statuses([with_cookie(field, old)(), with_cookie(field, old)("/api/queue")], {303, 401})


@attack
def session_and_token_after_closing(field):
    """An account is closed: session, token and password open nothing any more."""
    client = field.newcomer("closed")
    old = field.cookie("closed")
    token = token_of(client)
    field.clients["zarina"].call("POST", "/people/close", form={"name": "closed"})
    answers = [with_cookie(field, old)("/api/queue"), bearer(field, token)]
    answers.append(Client(field.base).sign_in("closed"))
    return statuses(answers, {401})


def token_of(client):
    _, text, _ = client.call("POST", "/account/token", form={"name": "script"})
    return re.search(r"<code>(\w{64})</code>", text).group(1)


def bearer(field, token, path="/api/queue", method="GET", **more):
    return field.stranger().call(method, path, headers={"Authorization": f"Bearer {token}"}, **more)[0]


@attack
def old_password_after_reopening(field):
    """A closed account is invited again: until the invitation is taken up the old password opens nothing."""
    field.newcomer("reopened")
    field.clients["zarina"].call("POST", "/people/close", form={"name": "reopened"})
    field.invite("reopened")
    return statuses([Client(field.base).sign_in("reopened")], {401})


@attack
def session_and_token_after_new_password(field):
    """A new password is chosen by invitation: old sessions, tokens and the old password open nothing."""
    client = field.newcomer("renewed")
    old, token = field.cookie("renewed"), token_of(client)
    again = Client(field.base)
    link = field.invite("renewed")
    status, _, _ = again.call("POST", link, form={"password": "another long password", "again": "another long password"})
    held(status == 303, f"{status}")
    answers = [with_cookie(field, old)("/api/queue"), bearer(field, token), Client(field.base).sign_in("renewed")]
    return statuses(answers, {401})


@attack
def expired_sessions(field):
    """Sessions that began eight days ago, or were seen 13 hours ago: signed out."""
    answers = []
    for name, change in [("began8d", f"began = began - {8 * DAY}"), ("seen13h", f"seen = seen - {13 * 3600 * 1000}")]:
        client = field.newcomer(name)
        field.sql(f"UPDATE session SET {change} WHERE account = (SELECT id FROM account WHERE name = ?)", name)
        answers.append(client.call("GET", "/api/queue")[0])
    return statuses(answers, {401})


@attack
def expired_and_foreign_tokens(field):
    """Tokens that are too old, made up, empty, or the digest that the database holds: refused."""
    client = field.newcomer("tokens")
    token = token_of(client)
    held(bearer(field, token) == 200, "the token does not work")
    digest = field.sql("SELECT digest FROM token WHERE account = (SELECT id FROM account WHERE name = 'tokens')")[0][0]
    field.sql("UPDATE token SET until = 1 WHERE digest = ?", digest)
    return statuses([bearer(field, one) for one in [token, digest, "", "a" * 64, "x' OR 1=1 --"]], {401})


@attack
def digests_from_the_database_as_cookies(field):
    """Somebody has read workbench.sqlite and sends what is kept there as cookie: signed out."""
    rows = field.sql("SELECT digest, csrf FROM session LIMIT 3")
    return statuses([with_cookie(field, value)("/api/queue") for row in rows for value in row], {401})


@attack
def ending_sessions_and_tokens_of_others(field):
    """A coder ends another's session and token by their digests: they go on."""
    victim = field.newcomer("victim")
    token = token_of(victim)
    who = "account = (SELECT id FROM account WHERE name = 'victim')"
    session, kept = field.sql(f"SELECT digest FROM session WHERE {who}")[0][0], field.sql(f"SELECT digest FROM token WHERE {who}")[0][0]
    field.clients["bolat"].call("POST", "/account/session/end", form={"digest": session})
    field.clients["bolat"].call("POST", "/account/token/end", form={"digest": kept})
    return statuses([victim.call("GET", "/api/queue")[0], bearer(field, token)], {200})


@attack
def cookies_of_other_shapes(field):
    """Cookies that are empty, huge, doubled, quoted, or look like SQL: signed out, never a failure."""
    values = ["", '""', "a" * 7000, "' OR 1=1 --", "%00", "../../x", "a; qamtu=b", "\u044f".encode().decode("latin-1")]
    answers = [with_cookie(field, value)("/api/queue") for value in values]
    return statuses(answers, {401, 400, 431})


@attack
def cookie_flags(field):
    """The cookie of a session can be read by scripts, or goes along with requests from elsewhere: HttpOnly, SameSite=Strict, Path=/."""
    field.newcomer("flags")
    _, _, headers = field.stranger().call("POST", "/sign-in", form={"name": "flags", "password": password("flags")})
    flags = headers["Set-Cookie"].lower()
    for flag in ["httponly", "samesite=strict", "path=/", "max-age="]:
        held(flag in flags, f"no {flag}: {flags}")
    return "HttpOnly, SameSite=Strict"


@attack
def roles_change_at_once(field):
    """A former analyst goes on with an old session and token: the new role counts from the next request."""
    client = field.newcomer("demoted", "analyst")
    token = token_of(client)
    held(client.call("GET", "/tables")[0] == 200, "no analyst")
    field.clients["zarina"].call("POST", "/people/role", form={"name": "demoted", "role": "coder"})
    return statuses([client.call("GET", "/tables")[0], bearer(field, token, "/tables")], {403})


# Invitations


@attack
def invitations_again_expired_guessed(field):
    """Invitations that were taken up, are over three days old, replaced by a newer one, cut short, changed or guessed: gone."""
    form = {"password": "a very long password", "again": "a very long password"}
    used, old = field.invite("used"), field.invite("old")
    field.stranger().call("POST", used, form=form)
    field.sql("UPDATE account SET invited_until = 1 WHERE name = 'old'")
    replaced = field.invite("replaced")
    fresh = field.invite("replaced")
    digest = field.sql("SELECT invitation FROM account WHERE name = 'replaced'")[0][0]
    closed = field.invite("never")
    field.clients["zarina"].call("POST", "/people/close", form={"name": "never"})
    links = [used, old, replaced, closed, fresh[:-1], fresh[:-1] + "g", "/invitation/" + "0" * 64, f"/invitation/{digest}", "/invitation/%00"]
    answers = [field.stranger().call(method, link, **more)[0] for link in links for method, more in [("GET", {}), ("POST", {"form": form})]]
    return statuses(answers, {410})


@attack
def invitation_taken_up_twice_at_once(field):
    """Eight browsers take up one invitation at the same moment: one of them gets in."""
    link = field.invite("raced")
    answers = []

    def take(number):
        secret = f"password number {number}"
        answers.append(field.stranger().call("POST", link, form={"password": secret, "again": secret})[0])

    threads = [threading.Thread(target=take, args=[number]) for number in range(8)]
    [one.start() for one in threads], [one.join() for one in threads]
    held(answers.count(303) == 1, f"{answers.count(303)} got in")
    return statuses(answers, {303, 410})


@attack
def weak_passwords(field):
    """Passwords of nine characters, none, 201 bytes, or that differ: the invitation stays open."""
    link = field.invite("weak")
    forms = [("123456789", "123456789"), ("", ""), ("x" * 201, "x" * 201), ("a long password", "another long one")]
    answers = [field.stranger().call("POST", link, form={"password": one, "again": other})[0] for one, other in forms]
    held(field.stranger().call("GET", link)[0] == 200, "the invitation is gone")
    return statuses(answers, {422})


@attack
def stale_role_by_own_form(field):
    """A form for an invitation carries role and name of the attacker's choice: they count for nothing."""
    link = field.invite("honest")
    client = field.stranger()
    form = {"password": "a long password", "again": "a long password", "role": "administrator", "name": "zarina", "username": "zarina"}
    client.call("POST", link, form=form)
    _, text, _ = client.call("GET", "/account")
    held("honest" in text and "zarina" not in text, "somebody else")
    return statuses([client.call("GET", "/people")[0]], {403})


# Guessing; last, for they close the door to everybody from here


@attack
def time_tells_no_names(field):
    """Sign-in takes as long for a name that nobody has as for one that somebody has; medians within a factor of two."""
    times = {"nobody-%d": [], "bolat": []}
    for number in range(4):
        for kind in times:
            name = kind % number if "%" in kind else kind
            began = time.monotonic()
            field.stranger().call("POST", "/sign-in", form={"name": name, "password": f"wrong {number}"})
            times[kind].append(time.monotonic() - began)
        Client(field.base).sign_in("bolat")
    unknown, known = (statistics.median(one) for one in times.values())
    held(0.5 < unknown / known < 2, f"{unknown * 1000:.0f} ms and {known * 1000:.0f} ms")
    return "alike"


@attack
def guessing_in_turn(field):
    """Twelve passwords for one name, one after the other: after a few each has to wait (429), also the right one."""
    field.newcomer("guessed")
    answers = [Client(field.base).sign_in("guessed", f"wrong guess {number}") for number in range(11)]
    answers.append(Client(field.base).sign_in("guessed"))
    held(answers.count(401) <= 6, f"{answers.count(401)} guesses")
    held(answers[-1] == 429, f"the last: {answers[-1]}")
    return f"{answers.count(401)} guesses, then 429"


@attack
def guessing_many_names(field):
    """A password is tried for forty names, each as if from another address (X-Forwarded-For): after twenty the place has to wait."""
    answers = []
    for number in range(40):
        headers = {"X-Forwarded-For": f"10.0.0.{number}", "Forwarded": f"for=10.0.0.{number}", "X-Real-IP": f"10.0.0.{number}"}
        form = {"name": f"name-{number}", "password": "password1234"}
        answers.append(field.stranger().call("POST", "/sign-in", form=form, headers=headers)[0])
    held(answers.count(401) <= 21, f"{answers.count(401)} guesses")
    return f"{answers.count(401)} guesses, then 429"


@slow
def guessing_all_at_once(field):
    """Sixty passwords for one name at the same moment: no more get a try than would one after the other."""
    answers = []

    def guess(number):
        answers.append(Client(field.base).sign_in("bolat", f"parallel guess {number}"))

    threads = [threading.Thread(target=guess, args=[number]) for number in range(60)]
    [one.start() for one in threads], [one.join() for one in threads]
    held(answers.count(401) <= 6, f"{answers.count(401)} guesses of 60 were tried")
    return f"at most 6 tries, the rest 429"


@slow
def event_stream_outlives_its_session(field):
    """A stream of events stays open when its account is closed: it ends within two heartbeats, and tells nothing afterwards."""

    field.newcomer("listener")
    with socket.create_connection(("127.0.0.1", field.port)) as connection:
        connection.settimeout(1)
        connection.sendall(field.head("listener", path="/api/events"))
        time.sleep(0.5)
        field.clients["zarina"].call("POST", "/people/close", form={"name": "listener"})
        deadline = time.monotonic() + 34
        while time.monotonic() < deadline:
            try:
                if not connection.recv(65536):
                    return "ended"
            except TimeoutError:
                pass
    held(False, "still open")
