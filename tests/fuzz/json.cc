// Any text as JSON; a tree that was read is the same when it is written and read again.
#include "plan/json.h"

#include "base/files.h"
#include "fuzzing.h"

using namespace kehoach;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Diagnostics diagnostics;
    const SourcePtr source = make_source("a.json", fuzz::text_of(data, size), diagnostics);
    const auto value = source ? plan::read_json(*source, diagnostics) : std::nullopt;
    fuzz::require(value || diagnostics.has_errors());
    fuzz::check(diagnostics);
    if (diagnostics.has_errors()) return 0;

    const SourcePtr written = make_source("b.json", plan::to_json(*value), diagnostics);
    const auto again = plan::read_json(*written, diagnostics);
    fuzz::require(again && diagnostics.empty() && fuzz::is_same(*value, *again));
    return 0;
}
