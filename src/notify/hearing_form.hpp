// The part of one's settings that says what to hear about, how, and when not.
#pragma once
#include "notify/hearing_store.hpp"
#include "web/fields.hpp"

namespace samtak {

Html topic_fields(ui::FormView const& form, Words const& w, OwnHearing const& own);
Html quiet_fields(ui::FormView const& form, Words const& w, QuietTime const& quiet);
// For who has a mobile phone, where there is a gateway.
Html channel_field(ui::FormView const& form, Words const& w, Hearing const& own);
// What was posted; a field that isn't there stays as it was. What is wrong is noted in the form.
Hearing read_hearing(Form& form, OwnHearing const& before);

} // namespace samtak
