namespace Electoral.Tally.Validation;

/// <summary>A sheet that arrived before the polls closed.</summary>
internal sealed class ArrivalBeforeClose() : ValidationRule("arrival-before-close", FindingSeverity.Contradiction)
{
    public override ReportText Title { get; } =
        new("Arrived before the polls closed", "Llegó antes del cierre de las mesas");

    public override ReportText Compares { get; } = new(
        "Compares the time of arrival with the time when the polls closed, on one clock. Wrong clocks, and stations "
        + "that close when all have voted, cause findings.",
        "La hora de llegada con la del cierre de las mesas, en un mismo reloj. Los relojes mal puestos y las mesas que "
            + "cierran cuando todos han votado producen hallazgos.");

    public override ReportText Sentence { get; } = new(
        "The sheet arrived {0:N0} min before the polls closed.",
        "El acta llegó {0:N0} min antes del cierre de las mesas.");

    protected internal override ReportText? NotApplicable(ValidationInput input) => input switch
    {
        { Options.PollsClosed: null } => ValidationTexts.NoClosing,
        { Table.HasArrivals: false } => ValidationTexts.NoArrivals,
        _ => null,
    };

    protected internal override void Check(ValidationInput input, FindingCollector findings)
    {
        var closed = input.Options.PollsClosed!.Value;
        long[] arrivals = input.Table.Columns.Arrivals!;
        input.ForRows((first, end) =>
        {
            for (int row = first; row < end; row++)
            {
                if (ArrivalTime.ToTime(arrivals[input.Table.First + row]) is not { } arrived) continue;
                var early = arrived.Kind == DateTimeKind.Utc && closed.Kind != DateTimeKind.Unspecified
                    ? closed.ToUniversalTime() - arrived
                    : closed - arrived;
                if (early > TimeSpan.Zero) findings.Add(row, "arrival", (long)Math.Ceiling(early.TotalMinutes), 0);
            }
        });
    }
}
