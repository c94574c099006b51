"""Hands on a keyboard: physical keys with the characters of a layout, every key counted, and never a mouse."""

LATIN = {
    **{f"Key{letter}": letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}, **{f"Digit{digit}": str(digit) for digit in range(10)},
    "Comma": ",", "Period": ".", "Slash": "/", "Semicolon": ";", "Quote": "'", "BracketLeft": "[", "BracketRight": "]", "Backslash": "\\",
    "Minus": "-", "Equal": "=",
}
RUSSIAN = LATIN | dict(zip(
    [*(f"Key{letter}" for letter in "QWERTYUIOP"), "BracketLeft", "BracketRight", *(f"Key{letter}" for letter in "ASDFGHJKL"), "Semicolon", "Quote",
     *(f"Key{letter}" for letter in "ZXCVBNM"), "Comma", "Period", "Slash"],
    "йцукенгшщзхъфывапролджэячсмитьбю."))
KAZAKH = RUSSIAN | {
    "Digit2": "ә", "Digit3": "і", "Digit4": "ң", "Digit5": "ғ", "Digit8": "ү", "Digit9": "ұ", "Digit0": "қ", "Minus": "ө", "Equal": "һ",
}
LAYOUTS = {"latin": LATIN, "russian": RUSSIAN, "kazakh": KAZAKH}

VIRTUAL = {
    "Enter": 13, "Escape": 27, "Backspace": 8, "Delete": 46, "Tab": 9, "Space": 32, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40,
    "Comma": 188, "Period": 190, "Slash": 191, "Semicolon": 186, "Quote": 222, "BracketLeft": 219, "BracketRight": 221, "Backslash": 220,
    "Minus": 189, "Equal": 187,
}
MODIFIERS = {"Alt": 1, "Ctrl": 2, "Shift": 8}
CODE_KEYS = [*(f"Digit{digit}" for digit in "1234567890"), *(f"Key{letter}" for letter in "QWERTYUIOP")]


class Keyboard:
    """The keyboard of one page. A modifier is a key too: Ctrl+Enter are two strokes."""

    def __init__(self, page, layout="latin"):
        self.page = page
        self.strokes = 0
        self.layout = LAYOUTS[layout]
        self.session = page.context.new_cdp_session(page)

    def use(self, layout):
        self.layout = LAYOUTS[layout]

    def press(self, chord, times=1):
        """Presses a chord such as "Shift+KeyI", as often as asked."""
        for _ in range(times):
            self.down(chord)
            self.up(chord)

    def down(self, chord):
        *modifiers, code = chord.split("+")
        self.strokes += len(modifiers) + 1
        event = self.event(code, modifiers)
        text = self.text(code, modifiers)
        self.session.send("Input.dispatchKeyEvent", event | ({"type": "keyDown", "text": text} if text else {"type": "rawKeyDown"}))

    def up(self, chord):
        *modifiers, code = chord.split("+")
        self.session.send("Input.dispatchKeyEvent", self.event(code, modifiers) | {"type": "keyUp"})

    def type(self, text):
        """Types letters by the keys on which they are in the layout in use."""
        codes = {character: code for code, character in self.layout.items()}
        for character in text:
            if character == " ":
                self.press("Space")
            elif character in codes:
                self.press(codes[character])
            else:
                self.press(f"Shift+{codes[character.lower()]}")

    def give(self, place):
        """Gives the code at a place of the current variable, 0 first."""
        self.press(CODE_KEYS[place])

    def event(self, code, modifiers):
        key = " " if code == "Space" else self.layout.get(code, code)
        if "Shift" in modifiers and len(key) == 1:
            key = "?" if code == "Slash" and self.layout is LATIN else key.upper()
        letter = code.removeprefix("Key").removeprefix("Digit")
        return {
            "code": code, "key": key, "windowsVirtualKeyCode": VIRTUAL.get(code) or ord(letter),
            "modifiers": sum(MODIFIERS[modifier] for modifier in modifiers),
        }

    def text(self, code, modifiers):
        if code == "Enter":
            return "\r"
        if "Ctrl" in modifiers or "Alt" in modifiers:
            return ""
        character = " " if code == "Space" else self.layout.get(code, "")
        return character.upper() if "Shift" in modifiers else character
