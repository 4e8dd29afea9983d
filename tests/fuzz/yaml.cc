// Any text as YAML; a tree that was read is the same when it is written and read again.
#include "base/files.h"
#include "base/yaml_reader.h"
#include "base/yaml_writer.h"
#include "fuzzing.h"

using namespace kehoach;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Diagnostics diagnostics;
    const SourcePtr source = make_source("a.yaml", fuzz::text_of(data, size), diagnostics);
    fuzz::require((source == nullptr) == diagnostics.has_errors());
    const auto value = source ? read_yaml(*source, diagnostics) : std::nullopt;
    fuzz::require(value || diagnostics.has_errors());
    fuzz::check(diagnostics);
    if (diagnostics.has_errors()) return 0;

    const SourcePtr written = make_source("b.yaml", to_yaml(*value), diagnostics);
    const auto again = read_yaml(*written, diagnostics);
    fuzz::require(again && diagnostics.empty() && fuzz::is_same(*value, *again));
    return 0;
}
