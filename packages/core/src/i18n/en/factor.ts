export const factor = {
  "factor.title": "Second step at sign-in",
  "factor.text":
    "Beside the code by mail, an authenticator app on your telephone shows a code of its own. Then nobody gets in who can only read your mail. Recommended for everybody who works with other people's data.",
  "factor.begin": "Set up the second step",
  "factor.since": "Asked for since {since}.",
  "factor.withheld":
    "Your roles rest until you set up the second step here: a conference that you work for, or the platform, asks for it. Your own registration is not affected.",
  "factor.removed": "You sign in with the mailed code alone again",
  "factor.remove": "Remove the second step",
  "factor.remove.text":
    "You will sign in with the mailed code alone. The recovery codes become void. Where a second step is required, your roles rest until you set it up anew.",
  "factor.code.label": "Code from the app",
  "factor.code.hint": "Six digits, or one of your recovery codes",
  "factor.signIn.title": "Second step",
  "factor.signIn.text":
    "The code from the letter was right. Now enter the code that the authenticator app on your telephone shows.",
  "factor.signIn.again": "Begin anew",
  "factor.signIn.lost":
    "Telephone not at hand? Enter a recovery code. If you have none, write to the administrator of the platform.",
  "factor.enrol.scan":
    "Scan this picture with an authenticator app on your telephone. Any app that shows codes of six digits will do.",
  "factor.enrol.qr": "QR code with the secret for the app",
  "factor.enrol.type": "Or type this key into the app:",
  "factor.enrol.here": "The app is on this device: open it",
  "factor.enrol.code": "Code that the app shows now",
  "factor.enrol.confirm": "Turn the second step on",
  "factor.recovery.title": "Your recovery codes",
  "factor.recovery.text":
    "The second step is on. Each of these codes lets you in once where the telephone is lost. Print them or write them down, and keep them apart from the telephone: they are not shown again.",
  "factor.recovery.save": "Save as a file",
  "factor.recovery.kept": "I have kept them",
  "factor.recovery.left": { one: "{count} recovery code is left.", other: "{count} recovery codes are left." },
  "factor.recovery.renew": "Make new recovery codes",
  "factor.proof.title": "Please confirm that it is you",
  "factor.proof.wait": "One moment please.",
  "factor.proof.app": "This step opens or changes much. Enter the code that your authenticator app shows now.",
  "factor.proof.mail": "This step opens or changes much. We have mailed a code to {email}. Enter it here.",
  "factor.proof.go": "Confirm and go on",
  "factor.notMe.title": "A sign-in that was not you",
  "factor.notMe.text":
    "The button below ends all sign-ins to your account, also your own. Afterwards you sign in anew with a code by mail.",
  "factor.notMe.do": "End all sign-ins",
  "factor.notMe.done":
    "All sign-ins are ended. Now change the password of your mailbox: whoever signed in could read your mail. Then sign in anew and set up a second step.",
  "factor.notMe.gone": "This link is wrong or too old. Sign in and look at “Where you are signed in”.",
  "factor.rule.title": "Signing in of the staff",
  "factor.rule.label": "Whoever works in this conference must sign in with a second step",
  "factor.rule.hint": "Roles of whoever has not set it up rest until they do. Participants are not affected.",
  "factor.rule.on": "A second step is required from now on",
  "factor.rule.off": "A second step is left to each person",
  "factor.rule.setUp": "To my own page",
} as const;
