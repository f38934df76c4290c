using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>The lead over shifts of the log-odds and turnout factors, and the line on which it is 0.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<SensitivityGrid>))]
public sealed class SensitivityGrid : IJsonResult<SensitivityGrid>
{
    private readonly double[][] _margins;

    internal SensitivityGrid(SensitivityCurve curve, IReadOnlyList<double> deltas, IReadOnlyList<double> factors)
    {
        ArgumentNullException.ThrowIfNull(deltas);
        ArgumentNullException.ThrowIfNull(factors);
        (Deltas, TurnoutFactors) = ([.. deltas], [.. factors]);
        _margins = [.. Deltas.Select(At)];
        Frontier = [.. TurnoutFactors.Select(curve.TippingDeltaAt)];

        double[] At(double delta) => [.. TurnoutFactors.Select(factor => curve.MarginAt(delta, factor))];
    }

    /// <summary>The shifts.</summary>
    public IReadOnlyList<double> Deltas { get; }

    /// <summary>The factors on the outstanding votes.</summary>
    public IReadOnlyList<double> TurnoutFactors { get; }

    /// <summary>The lead at the shift and the factor with these indexes.</summary>
    /// <param name="delta">The index of the shift.</param>
    /// <param name="turnoutFactor">The index of the factor.</param>
    public double this[int delta, int turnoutFactor] => _margins[delta][turnoutFactor];

    /// <summary>For each factor the shift at which the lead is 0; null where no shift does that.</summary>
    public IReadOnlyList<double?> Frontier { get; }

    static void IJsonResult<SensitivityGrid>.Describe(JsonForm<SensitivityGrid> form) => form
        .Numbers("deltas", grid => grid.Deltas)
        .Numbers("turnoutFactors", grid => grid.TurnoutFactors)
        .Member("leads", JsonKinds.List(JsonKinds.List(JsonKinds.Number)), grid => grid._margins)
        .Numbers("frontier", grid => grid.Frontier);
}
