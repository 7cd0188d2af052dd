/// The Interactions API of Google's developer service: its addresses, its key, its files. Blocking
/// functions, any thread.
#pragma once

#include "core/providers/gemini/Interactions.h"

namespace rushes::providers {

/// `access` must outlive it.
InteractionsService geminiInteractions(const ServiceAccess& access);

/// The address from which a generated file's bytes come: what names the file alone is completed.
QUrl contentAddress(QUrl address);

/// Fetches a generated file into a temporary one that belongs to the caller. The key goes only to
/// the service's own address. A file that is still being processed is waited for. `outcomeUnknown`
/// says that it may be fetched later.
Result<QString> fetchGenerated(const ServiceAccess& access, const QUrl& address,
                               const Progress& progress);

} // namespace rushes::providers
