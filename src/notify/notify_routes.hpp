// The addresses of notices and own settings; every path stands under /{municipality}.
#pragma once

namespace samtak {

class Router;
void notify_routes(Router& router, bool has_sms); // has_sms: the settings have a gateway

} // namespace samtak
