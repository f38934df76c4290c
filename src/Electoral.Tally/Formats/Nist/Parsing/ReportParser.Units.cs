namespace Electoral.Tally;

internal sealed partial class ReportParser
{
    private int _unit, _unitNumber, _unitName, _firstChild;
    private string _unitType = "", _unitOtherType = "";
    private UnitProgress _unitProgress;
    private CountNumber? _registered, _participated;
    private readonly List<(string Field, string Label, string Value)> _carried = [];

    private void BeginUnit()
    {
        (_unit, _unitNumber, _unitName, _firstChild) = (-1, 0, 0, Data.Units.Children.Count);
        (_unitType, _unitOtherType, _unitProgress) = ("", "", UnitProgress.NotSaid);
        (_registered, _participated) = (null, null);
        _carried.Clear();
    }

    private void EndUnit()
    {
        var units = Data.Units;
        if (_unit < 0) throw new NistFault(Throw.NistWithoutId(NistClass.Unit));
        if (units[_unit].IsDefined)
        {
            throw new NistFault(Throw.NistTwoOfId(NistClass.Unit, TextOf(NistMember.Id, units.Ids[_unit])));
        }

        string type = _unitType == "other" && _unitOtherType.Length > 0 ? _unitOtherType : _unitType;
        units.Define(_unit, new(
            true, _unitNumber, _unitName, type.Length == 0 ? 0 : units.TypeOf(type), _firstChild,
            units.Children.Count - _firstChild, _unitProgress));
        Set(units.Registered, _registered, NistMember.VotersRegistered);
        Set(units.Participated, _participated, NistMember.VotersParticipated);
        foreach (var (field, label, value) in _carried) Carry(field, label, value);
    }

    /// <summary>The unit is known only at the end of the object.</summary>
    private void CarryUnit() => _carried.Add((_identifier.Type, _identifier.Label, _identifier.Value));

    private void Carry(string field, string label, string value)
    {
        var units = Data.Units;
        var counts = field switch
        {
            CarriedField.Valid => units.Valid,
            CarriedField.Blank => units.Blank,
            CarriedField.Invalid => units.Invalid,
            CarriedField.BallotsCast => units.BallotsCast,
            CarriedField.Extra => units.ExtraNamed(label),
            _ => null,
        };
        if (counts is null) units.Carry(field, _unit, value);
        else Set(counts, CountNumber.Of(System.Text.Encoding.UTF8.GetBytes(value)), NistMember.Value);
    }

    private void Set(UnitCounts counts, CountNumber? number, NistMember member)
    {
        if (number is not { } count) return;
        if (count.Fault is not { } reason) counts.Set(_unit, count.Value);
        else Data.UnitFaults.TryAdd(_unit, new(reason, member.ToString(), count.Found, NistStatements.Whole, Line()));
    }
}
