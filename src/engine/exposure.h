/* How often each challenge may be shown: Sympson and Hetter's control
 * parameters (1985), found by simulation before a bank is used. */
#ifndef PALIER_ENGINE_EXPOSURE_H
#define PALIER_ENGINE_EXPOSURE_H

#include "placement.h"

/* Sets every challenge's share, the chance that a placement may ask it at all,
 * so that none is shown to more than the ceiling of all people:
 * max(0.25, 1.5 × mean length ÷ challenges). Deterministic. */
void exposure_control(struct pool *pool);

#endif
