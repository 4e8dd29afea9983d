#pragma once

// Registers the benchmarks of the content rules.
void add_rule_benchmarks();
