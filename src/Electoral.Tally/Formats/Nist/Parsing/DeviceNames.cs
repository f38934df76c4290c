namespace Electoral.Tally;

/// <summary>The classes of devices that counts name, numbered as they appear.</summary>
internal sealed class DeviceNames
{
    private readonly Dictionary<(string Type, string Manufacturer, string Model), int> _numbers = [];
    private string _type = "", _otherType = "", _manufacturer = "", _model = "";

    /// <summary>A class begins.</summary>
    public void Begin() => (_type, _otherType, _manufacturer, _model) = ("", "", "", "");

    public void Set(NistMember member, string value)
    {
        if (member == NistMember.Type) _type = value;
        else if (member == NistMember.OtherType) _otherType = value;
        else if (member == NistMember.Manufacturer) _manufacturer = value;
        else _model = value;
    }

    /// <summary>The number of the class, and its type.</summary>
    public (int Number, string Type) End()
    {
        string type = _type == "other" && _otherType.Length > 0 ? _otherType : _type;
        var device = (type, _manufacturer, _model);
        if (!_numbers.TryGetValue(device, out int number)) _numbers[device] = number = _numbers.Count;
        return (number, type);
    }
}
