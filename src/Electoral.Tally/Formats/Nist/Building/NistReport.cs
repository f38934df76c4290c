namespace Electoral.Tally.Nist;

/// <summary>An election results report that was read: the sheets of one contest, and what the report says about itself.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class NistReport
{
    internal NistReport(
        NistHeader header, TallyTable sheets, string contestId, long? subUnitsReported, long? totalSubUnits) =>
        (Header, Sheets, ContestId, SubUnitsReported, TotalSubUnits) =
            (header, sheets, contestId, subUnitsReported, totalSubUnits);

    /// <summary>Who issued the report and when, of which election, and how final it is.</summary>
    public NistHeader Header { get; }

    /// <summary>The sheets; <see cref="TallyTable.Reading"/> says what became of the units.</summary>
    public TallyTable Sheets { get; }

    /// <summary>The identifier of the contest in the report.</summary>
    public string ContestId { get; }

    /// <summary>How many units the report says have reported their votes of the contest; null if it does not.</summary>
    public long? SubUnitsReported { get; }

    /// <summary>How many units the report says vote in the contest; null if it does not.</summary>
    public long? TotalSubUnits { get; }

    /// <summary>The issuer, the date, the status and the sheets.</summary>
    public override string ToString()
    {
        string status = NistVocabulary.NameOf(Header.Status);
        return VisibleText.Line($"{Header.Issuer}, {Header.Generated:yyyy-MM-dd HH:mm:ss zzz}, {status}: ")
            + Sheets.ToString();
    }
}
