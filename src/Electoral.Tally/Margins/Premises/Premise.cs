using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Something that a verdict rests on, and what the collected sheets say of it.</summary>
/// <param name="Statement">The premise.</param>
/// <param name="Standing">How the collected sheets bear on it.</param>
/// <param name="Finding">What was found where it was tested, and what that means; otherwise null.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<Premise>))]
public sealed record Premise(ReportStatement Statement, PremiseStanding Standing, ReportStatement? Finding)
    : IJsonResult<Premise>, IFormattable
{
    /// <summary>Whether the collected sheets or the roll contradict it, and the caller does not state it.
    /// </summary>
    public bool Fails => Standing is PremiseStanding.FailsOnCollected or PremiseStanding.FailsOnRoll;

    /// <summary>The premise and what was found, or how it was judged without that, in one line, in English.</summary>
    public override string ToString() => In(null);

    /// <summary>The premise and what was found, or how it was judged without that, in one line.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Throw.IfNotGeneral(format);
        return In(formatProvider);
    }

    private string In(IFormatProvider? language)
    {
        string found = Finding?.ToString(null, language) ?? PremiseTexts.Of(Standing).In(language);
        return $"{Statement.ToString(null, language)} {found}";
    }

    static void IJsonResult<Premise>.Describe(JsonForm<Premise> form) => form
        .Item("statement", premise => premise.Statement)
        .Word("standing", premise => premise.Standing)
        .ItemOrNull("finding", premise => premise.Finding)
        .Truth("fails", premise => premise.Fails);
}
