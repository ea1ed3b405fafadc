// What leaves by e-mail is a kind and a random reference (D4); there is no place for a name.
#include "text/outbound_text.hpp"

using namespace samtak;

void tell(NoticeId const& notice, std::string const& name)
{
    (void)OutboundText{OutboundKind::news, notice};
    (void)OutboundText{OutboundKind::news, name}; // refused
    (void)name;
}
