// The addresses of tasks; every path stands under /{municipality}.
#pragma once

namespace samtak {

class Router;
void task_routes(Router& router);

} // namespace samtak
