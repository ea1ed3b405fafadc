#include "text/outbound_text.hpp"

// taushetsplikt, helsepersonelloven § 21 and forvaltningsloven § 13; law.md R13.01 and R13.05: nothing that identifies, and not
// one word that tells that there is a plan, a coordinator or a service. A change here needs a second reader.

namespace samtak {

namespace {

std::string const end_nb = "\n\nAv hensyn til personvernet står det ikke her hva det gjelder. Du kan ikke svare på denne meldingen.\n\n{sender}\n";
std::string const end_nn = "\n\nAv omsyn til personvernet står det ikkje her kva det gjeld. Du kan ikkje svare på denne meldinga.\n\n{sender}\n";
std::string const end_en = "\n\nTo protect your privacy, this message does not say what it is about. You cannot reply to it.\n\n{sender}\n";
std::string const foot_nb = "\n{link}" + end_nb, foot_nn = "\n{link}" + end_nn, foot_en = "\n{link}" + end_en;

std::vector<OutboundSentence> const sentences = {
    {OutboundKind::news, Language::nb, "Ny melding i Samtak", "Du har fått en ny melding i Samtak. Logg inn for å lese:" + foot_nb},
    {OutboundKind::news, Language::nn, "Ny melding i Samtak", "Du har fått ei ny melding i Samtak. Logg inn for å lese:" + foot_nn},
    {OutboundKind::news, Language::en, "New message in Samtak", "You have a new message in Samtak. Log in to read it:" + foot_en},

    {OutboundKind::question, Language::nb, "Et spørsmål venter på deg i Samtak",
        "Et spørsmål venter på svar fra deg i Samtak. Logg inn for å svare:" + foot_nb},
    {OutboundKind::question, Language::nn, "Eit spørsmål ventar på deg i Samtak",
        "Eit spørsmål ventar på svar frå deg i Samtak. Logg inn for å svare:" + foot_nn},
    {OutboundKind::question, Language::en, "A question is waiting for you in Samtak",
        "A question is waiting for your answer in Samtak. Log in to answer:" + foot_en},

    {OutboundKind::invitation, Language::nb, "Du er invitert til Samtak",
        "Du er invitert til å logge inn i Samtak. Den som inviterer deg, gir deg adressen du begynner med. Les mer:" + foot_nb},
    {OutboundKind::invitation, Language::nn, "Du er invitert til Samtak",
        "Du er invitert til å logge inn i Samtak. Den som inviterer deg, gir deg adressa du byrjar med. Les meir:" + foot_nn},
    {OutboundKind::invitation, Language::en, "You are invited to Samtak",
        "You are invited to log in to Samtak. The one who invites you gives you the address to begin with. Read more:" + foot_en},

    {OutboundKind::reminder, Language::nb, "Påminnelse fra Samtak", "Noe venter på deg i Samtak. Logg inn for å se hva det er:" + foot_nb},
    {OutboundKind::reminder, Language::nn, "Påminning frå Samtak", "Noko ventar på deg i Samtak. Logg inn for å sjå kva det er:" + foot_nn},
    {OutboundKind::reminder, Language::en, "Reminder from Samtak", "Something is waiting for you in Samtak. Log in to see what it is:" + foot_en},

    {OutboundKind::login_closed, Language::nb, "Innloggingen din i Samtak er lukket",
        "Innloggingen du hadde i Samtak, er lukket, og du får en ny. Har du ikke bedt om det, så ring avsenderen. Logg inn med den nye for å "
        "lese mer:" +
            foot_nb},
    {OutboundKind::login_closed, Language::nn, "Innlogginga di i Samtak er lukka",
        "Innlogginga du hadde i Samtak, er lukka, og du får ei ny. Har du ikkje bede om det, så ring avsendaren. Logg inn med den nye for å "
        "lese meir:" +
            foot_nn},
    {OutboundKind::login_closed, Language::en, "Your login to Samtak is closed",
        "The login you had to Samtak is closed, and you get a new one. If you haven't asked for this, call the sender. Log in with the new one "
        "to read more:" +
            foot_en},

    // Whoever knows what it is about can answer at once; the page behind the link shows nothing of it (L2).
    {OutboundKind::undertaking, Language::nb, "Hvordan går det? Svar i Samtak",
        "Hvordan går det med noe du har sagt at du skal gjøre? Vet du hva det er, kan du svare uten å logge inn. "
        "Adressen virker én gang, i to uker:\n{answer}\n\n"
        "Logg inn for å se hva det er:" +
            foot_nb},
    {OutboundKind::undertaking, Language::nn, "Korleis går det? Svar i Samtak",
        "Korleis går det med noko du har sagt at du skal gjere? Veit du kva det er, kan du svare utan å logge inn. "
        "Adressa verkar éin gong, i to veker:\n{answer}\n\n"
        "Logg inn for å sjå kva det er:" +
            foot_nn},
    {OutboundKind::undertaking, Language::en, "How is it going? Answer in Samtak",
        "How is it going with something you said you would do? If you know what it is, you can answer without logging in. The address works once, for "
        "two weeks:\n{answer}\n\nLog in to see what it is:" +
            foot_en},

    // However much is new, and of whatever kinds.
    {OutboundKind::digest, Language::nb, "Nytt til deg i Samtak", "Det er noe nytt til deg i Samtak. Logg inn for å lese:\n{notices}" + end_nb},
    {OutboundKind::digest, Language::nn, "Nytt til deg i Samtak", "Det er noko nytt til deg i Samtak. Logg inn for å lese:\n{notices}" + end_nn},
    {OutboundKind::digest, Language::en, "News for you in Samtak",
        "There is something new for you in Samtak. Log in to read it:\n{notices}" + end_en},

    // One SMS of at most 160 letters, also with a long address.
    {OutboundKind::sms, Language::nb, "", "{sender}: Det er noe nytt til deg i Samtak. {notices}"},
    {OutboundKind::sms, Language::nn, "", "{sender}: Det er noko nytt til deg i Samtak. {notices}"},
    {OutboundKind::sms, Language::en, "", "{sender}: There is something new for you in Samtak. {notices}"},
};

} // namespace

std::vector<OutboundSentence> const& outbound_sentences() { return sentences; }

} // namespace samtak
