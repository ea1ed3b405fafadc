// The plan's addresses; every path stands under /{municipality}.
#pragma once

namespace samtak {

class Router;
void plan_routes(Router& router); // all of them

// its parts
void reading_routes(Router& router);
void evaluation_routes(Router& router);
void goal_routes(Router& router);
void measure_routes(Router& router);
void words_routes(Router& router);
void frame_routes(Router& router);
void history_routes(Router& router);
void kept_routes(Router& router);
void trouble_routes(Router& router);
void responsibility_routes(Router& router);

} // namespace samtak
