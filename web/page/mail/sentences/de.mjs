/** @type {import("./index.mjs").Sentences} */
export const de = {
  locale: "de",
  invited(inviter, organization) {
    const to = organization ? ["zu „", organization, "“"] : ["in eine Organisation"];
    return inviter
      ? [inviter, " hat Sie bei Neural Inverse ", ...to, " eingeladen"]
      : ["Sie wurden bei Neural Inverse ", ...to, " eingeladen"];
  },
  end: ".",
  greeting: "Guten Tag,",
  dataRegion: "Datenregion:",
  instance: "Selbst gehostet unter:",
  regions: {
    EU: "Europäische Union (EU)",
    US: "Vereinigte Staaten (USA)",
    JP: "Japan",
    HIPAA: "HIPAA (Vereinigte Staaten)",
    STAGING: "Staging",
  },
  sentTo: "Gesendet an:",
  existingAccount: {
    todo: "Mit dieser Adresse gibt es hier ein Konto. Öffnen Sie den Link, melden Sie sich damit an und nehmen Sie die Einladung an:",
    button: "Einladung annehmen",
  },
  newAccount: {
    todo: "Mit dieser Adresse gibt es hier noch kein Konto. Öffnen Sie den Link und legen Sie eines mit genau dieser Adresse an:",
    button: "Konto anlegen",
  },
  copy: "Wenn die Schaltfläche nicht funktioniert, kopieren Sie diesen Link in Ihren Browser:",
  onlyHere:
    "Die Einladung gilt nur hier und nur für diese Adresse. Andere Regionen haben eigene Konten, und eine andere Ihrer Adressen ist ein anderes Konto, auch wenn nur der Teil hinter einem + abweicht.",
  until: (time) => `Der Link gilt bis zum ${time}.`,
  again:
    "Wenn er abgelaufen ist, bitten Sie die einladende Person, die Einladung unter Projekteinstellungen → Mitglieder zu entfernen und neu zu senden.",
  unexpected: "Wenn Sie diese Einladung nicht erwartet haben, können Sie diese E-Mail ignorieren.",
};
