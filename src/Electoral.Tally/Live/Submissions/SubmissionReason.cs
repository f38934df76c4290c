using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Live;

/// <summary>Why something that was submitted was refused.</summary>
/// <remarks>
/// Codes: <c>unit-depth</c>, <c>code-empty</c>, <c>votes-count</c>, <c>count-negative</c>, <c>status-unknown</c>,
/// <c>row-range</c>, <c>text-invalid</c>, <c>key-missing</c>, <c>key-unexpected</c>, <c>version-range</c>,
/// <c>version-differs</c> (the version is known with other counts), <c>sheet-unknown</c> (nothing to withdraw),
/// <c>why-empty</c>; and those of the journal (<see cref="JournalException.Code"/>), where what was submitted could not
/// be kept. Equality compares code, field and text. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<SubmissionReason>))]
public sealed record SubmissionReason : IJsonResult<SubmissionReason>
{
    internal SubmissionReason(string field, ReportStatement statement) => (Field, Statement) = (field, statement);

    /// <summary>The name of the reason for machines, such as "votes-count".</summary>
    public string Code => Statement.Code;

    /// <summary>The member of the sheet that is wrong, as JSON names it; empty where it is none.</summary>
    public string Field { get; }

    /// <summary>The reason in English.</summary>
    public string Text => Statement.ToString();

    /// <summary>The reason in every language.</summary>
    public ReportStatement Statement { get; }

    /// <summary>The reason in English.</summary>
    public override string ToString() => Text;

    static void IJsonResult<SubmissionReason>.Describe(JsonForm<SubmissionReason> form) => form
        .Text("code", reason => reason.Code)
        .Text("field", reason => reason.Field)
        .Text("text", reason => reason.Text);
}
