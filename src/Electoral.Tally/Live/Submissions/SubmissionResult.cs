using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Live;

/// <summary>What became of a sheet or a withdrawal that was submitted.</summary>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<SubmissionResult>))]
public sealed record SubmissionResult : IJsonResult<SubmissionResult>
{
    internal SubmissionResult(SubmissionKind kind, string key, long version, SubmissionReason? reason = null) =>
        (Kind, Key, Version, Reason) = (kind, key, version, reason);

    /// <summary>What became of it.</summary>
    public SubmissionKind Kind { get; }

    /// <summary>What the sheet goes by in the count; empty where it cannot be said.</summary>
    public string Key { get; }

    /// <summary>The version of the sheet that counts now, or that is withdrawn; 0 where there is none.</summary>
    public long Version { get; }

    /// <summary>Why it was refused; else null.</summary>
    public SubmissionReason? Reason { get; }

    /// <summary>Whether it changed the count, and is kept.</summary>
    public bool IsChange => Kind is SubmissionKind.New or SubmissionKind.Corrected or SubmissionKind.Withdrawn;

    /// <summary>The kind, the sheet and the reason, in one line.</summary>
    public override string ToString() => VisibleText.Line($"{Kind} {Key}, version {Version}")
        + (Reason is null ? "" : $": {Reason}");

    static void IJsonResult<SubmissionResult>.Describe(JsonForm<SubmissionResult> form) => form
        .Word("kind", result => result.Kind)
        .Text("key", result => result.Key)
        .Whole("sheetVersion", result => result.Version)
        .ItemOrNull("reason", result => result.Reason);
}
