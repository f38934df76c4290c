namespace Electoral.Tally.Evaluation;

/// <summary>One method of auditing, on one kind of election.</summary>
/// <param name="Method">The method.</param>
/// <param name="Errors">Where the errors of the wrong outcome are.</param>
/// <param name="Run">
/// Audits with a seed, an outcome that is wrong by as little as can be or one without an error: the draw after which it
/// is confirmed, or null where it is not.
/// </param>
internal sealed record AuditCell(string Method, string Errors, Func<int, bool, int?> Run)
{
    /// <summary>The first draw after which a limit is met, or null.</summary>
    public static int? FirstDraw(MeanTestResult result, double limit)
    {
        for (int draw = 0; draw < result.History.Count; draw++)
        {
            if (result.History[draw].Meets(limit)) return draw + 1;
        }

        return null;
    }
}
