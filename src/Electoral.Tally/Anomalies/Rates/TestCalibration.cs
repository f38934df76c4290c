using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>How one test behaves on clean elections with the stations of a table, and on irregular ones.</summary>
/// <param name="Test">The id of the test.</param>
/// <param name="Selection">The id of its selection, or null.</param>
/// <param name="IsDescriptive">Whether the test is a description to begin with.</param>
/// <param name="SignificanceLevel">The nominal rate.</param>
/// <param name="FalseAlarms">How often p did not exceed the level in clean elections.</param>
/// <param name="Power">The same in elections with each irregularity, in the order asked for.</param>
/// <remarks>Equality compares all parts, lists as objects. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<TestCalibration>))]
public sealed record TestCalibration(
    string Test, string? Selection, bool IsDescriptive, double SignificanceLevel, MeasuredRate FalseAlarms,
    IReadOnlyList<MeasuredRate> Power) : IJsonResult<TestCalibration>
{
    /// <summary>
    /// Whether the rate of false alarms exceeds the nominal one by more than the simulation leaves open: the low end of
    /// its interval with 99.9 % confidence lies above the level.
    /// </summary>
    public bool IsAboveNominal => FalseAlarms.Replicates > 0 && FalseAlarms.Interval.Low > SignificanceLevel;

    /// <summary>The test and its rate of false alarms, in one line; invariant.</summary>
    public override string ToString() =>
        VisibleText.Line($"{Test}{(Selection is null ? "" : $" of {Selection}")}: {FalseAlarms}");

    static void IJsonResult<TestCalibration>.Describe(JsonForm<TestCalibration> form) => form
        .Text("test", calibration => calibration.Test)
        .TextOrNull("selection", calibration => calibration.Selection)
        .Truth("isDescriptive", calibration => calibration.IsDescriptive)
        .Number("significanceLevel", calibration => calibration.SignificanceLevel)
        .Item("falseAlarms", calibration => calibration.FalseAlarms)
        .Items("power", calibration => calibration.Power)
        .Truth("isAboveNominal", calibration => calibration.IsAboveNominal);
}
